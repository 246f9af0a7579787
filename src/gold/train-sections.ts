import { BaogaoError } from '../model/errors.ts'
import { SECTION_KINDS } from '../model/records.ts'
import { createClassifier } from '../sections/classify.ts'
import { MODEL_VERSION, readSectionModel } from '../sections/model.ts'
import { loadDefaultLexicon } from '../words/load-default.ts'
import { bestTemperature, chainFigures, figuresOf, heldOutChains } from './cross-validation.ts'
import type { LabelledText } from './gold.ts'
import { labelledReports } from './labelled-reports.ts'
import { modelBytes } from './model-bytes.ts'
import type { SectionFigures } from './section-figures.ts'
import { trainChain, TRAINING, type TrainingOptions } from './train-chain.ts'

/** How to train. */
export interface TrainSectionsOptions {
  /** Parts of the cross-validation that measures the model and calibrates its confidence; from 2 to the number of texts, default 8. */
  folds?: number
  /** Told before each step what comes, for people. */
  onProgress?: (step: string) => void
}

/** A trained model and what is known of it. Nothing in it depends on time or place: the same texts give the same bytes. */
export interface TrainedSections {
  /** The model as a file, for `readSectionModel`. */
  bytes: Uint8Array
  record: TrainingRecord
}

/** What a model was trained on, how, and how well it does on texts that it was trained without. */
export interface TrainingRecord {
  /** Version of the file and of the features. */
  version: number
  training: TrainingOptions
  texts: number
  reports: number
  sentences: number
  features: number
  accuracyOnTraining: number
  heldOut: SectionFigures & { folds: number }
  /** By how much scores are divided before they become confidences. */
  temperature: number
}

/** With fewer texts a feature is common when it stands in fewer of them. */
const SHARE_OF_COMMON = 0.05

/**
 * Trains the classifier of sections on labelled texts. Some 200 texts take minutes.
 * @throws BaogaoError `gold/missing` for fewer than two texts, `options/invalid` for impossible folds
 */
export function trainSections(texts: readonly LabelledText[], { folds = Math.min(8, texts.length), onProgress = () => undefined }: TrainSectionsOptions = {}): TrainedSections {
  if (texts.length < 2) throw new BaogaoError('gold/missing', `There ${texts.length === 1 ? 'is one labelled text' : 'are no labelled texts'}.`, 'Train on two at least; some hundreds are better.')
  if (!Number.isInteger(folds) || folds < 2 || folds > texts.length) throw new BaogaoError('options/invalid', `folds is ${folds}.`, `Give a whole number from 2 to ${texts.length}, the number of texts.`, 'folds')
  onProgress(`reading ${texts.length} texts`)
  const reports = labelledReports(texts)
  const training = { ...TRAINING, fewestFiles: Math.min(TRAINING.fewestFiles, Math.max(1, Math.round(texts.length * SHARE_OF_COMMON))) }
  onProgress(`training on part 1 of ${folds}`)
  const chains = heldOutChains(reports, { folds, training, onFold: (done) => onProgress(done < folds ? `training on part ${done + 1} of ${folds}` : 'training on all') })
  const temperature = bestTemperature(chains)
  const { bytes, features } = modelBytes(trainChain(reports, training), temperature)
  const classify = createClassifier(readSectionModel(bytes), loadDefaultLexicon().idLimit)
  const record: TrainingRecord = {
    version: MODEL_VERSION,
    training,
    texts: texts.length,
    reports: reports.length,
    sentences: reports.reduce((sum, { kinds }) => sum + kinds.length, 0),
    features,
    accuracyOnTraining: figuresOf(reports, ({ outline }) => classify(outline).kind).accuracy,
    heldOut: { folds, ...chainFigures(chains) },
    temperature,
  }
  return { bytes, record }
}

/** Kinds of which the texts have no sentence; a model that was trained on them never gives these. */
export function missingKinds({ perKind }: SectionFigures): string[] {
  return SECTION_KINDS.filter((kind) => perKind[kind].gold === 0)
}
