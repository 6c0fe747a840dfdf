/** Words of the status column. */
export const STATUS = {
  reached: 'Reached',
  onTrack: 'On track',
  atRisk: 'At risk',
  offTrack: 'Off track',
  noData: 'No data',
  checkData: 'Check data',
} as const;
