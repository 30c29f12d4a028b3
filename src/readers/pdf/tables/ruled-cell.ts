/** A cell of a ruled table, on the grid and on the page. Grid lines and points; ends are exclusive. */
export interface RuledCell {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly colSpan: number;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  /** Cells of a small table inside this cell, in reading order; their grid is not that of the table. */
  readonly parts?: readonly RuledCell[];
}
