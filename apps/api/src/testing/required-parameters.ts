/** The query parameters without which a list answers 400, by its path. */
export const REQUIRED_PARAMETERS: Readonly<Record<string, string>> = {
  '/v1/schools': 'area=879&',
  '/v1/schools/nearest': 'easting=250000&northing=55000&',
  '/v1/statistics': 'academicYear=2011-12&',
  '/v1/areas/{area}/figures': 'academicYear=2011-12&',
  '/v1/boards/{board}/figures': 'academicYear=2011-12&',
  '/v1/boards/{board}/supported-schools': 'academicYear=2011-12&',
  '/v1/contracts/{contract}/comparison': 'indicator=PTRWM_EXP&',
  '/v1/boards/{board}/meeting-plan': 'academicYear=2011-12&',
  '/v1/boards/{board}/contract-proposal': 'template=intensive-mentoring&startsOn=2011-10-03&',
};
