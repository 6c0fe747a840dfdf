/** Words of the status column. */
export const STATUS = {
  reached: 'Reached',
  onTrack: 'On track',
  atRisk: 'At risk',
  offTrack: 'Off track',
  /** The period ended before the target was set: nothing can have been done for it yet. */
  notStarted: 'Not started',
  /** A total of a period that the data does not cover to its end. */
  unfinished: 'Unfinished',
  noData: 'No data',
  checkData: 'Check data',
  /** The target cell holds what is no target. */
  checkTarget: 'Check target',
} as const;
