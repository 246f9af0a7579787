/** The entries of a compiled word table as rows of cells; parse once per miner, never per call. */
export function tableRows(table: string): string[][] {
  return table.split('\n').map((line) => line.split('\t'))
}
