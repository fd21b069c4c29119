/** Columns that a file of establishments must have. `URN` marks the header line. */
export const REQUIRED_COLUMNS = [
  'URN',
  'EstablishmentName',
  'EstablishmentStatus (name)',
  'PhaseOfEducation (name)',
  'LA (code)',
] as const;

/** Columns that are read if the file has them. */
export const OPTIONAL_COLUMNS = [
  'LA (name)',
  'TypeOfEstablishment (code)',
  'EstablishmentNumber',
  'OpenDate',
  'CloseDate',
  'DistrictAdministrative (code)',
  'DistrictAdministrative (name)',
  'Easting',
  'Northing',
  'NumberOfPupils',
  'PercentageFSM',
  'Trusts (name)',
  'Trusts (code)',
  'Federations (name)',
  'ReligiousCharacter (name)',
  'Diocese (name)',
  'Postcode',
  'UKPRN',
  'TypeOfEstablishment (name)',
  'EstablishmentTypeGroup (name)',
  'ReasonEstablishmentOpened (name)',
  'ReasonEstablishmentClosed (name)',
  'StatutoryLowAge',
  'StatutoryHighAge',
  'NurseryProvision (name)',
  'OfficialSixthForm (name)',
  'Gender (name)',
  'Diocese (code)',
  'SchoolCapacity',
  'SchoolSponsors (name)',
  'Federations (code)',
  'GOR (code)',
  'GOR (name)',
  'UrbanRural (code)',
  'UrbanRural (name)',
  'PreviousLA (code)',
  'PreviousEstablishmentNumber',
  'FSM',
] as const;

/**
 * Other columns of the extract `edubasealldata` of Get Information about Schools, as published up to spring 2024,
 * including columns removed since. They are not read and not reported as unknown.
 */
export const OTHER_PUBLISHED_COLUMNS: readonly string[] = `
EstablishmentTypeGroup (code)
EstablishmentStatus (code)
ReasonEstablishmentOpened (code)
ReasonEstablishmentClosed (code)
PhaseOfEducation (code)
Boarders (code)
Boarders (name)
OfficialSixthForm (code)
Gender (code)
ReligiousCharacter (code)
ReligiousEthos (name)
AdmissionsPolicy (code)
AdmissionsPolicy (name)
SpecialClasses (code)
SpecialClasses (name)
CensusDate
NumberOfBoys
NumberOfGirls
TrustSchoolFlag (code)
TrustSchoolFlag (name)
SchoolSponsorFlag (name)
FederationFlag (name)
FEHEIdentifier
FurtherEducationType (name)
OfstedLastInsp
OfstedSpecialMeasures (code)
OfstedSpecialMeasures (name)
LastChangedDate
Street
Locality
Address3
Town
County (name)
SchoolWebsite
TelephoneNum
HeadTitle (name)
HeadFirstName
HeadLastName
HeadPreferredJobTitle
BSOInspectorateName (name)
InspectorateReport
DateOfLastInspectionVisit
NextInspectionVisit
TeenMoth (name)
TeenMothPlaces
CCF (name)
SENPRU (name)
EBD (name)
PlacesPRU
FTProv (name)
EdByOther (name)
Section41Approved (name)
SEN1 (name)
SEN2 (name)
SEN3 (name)
SEN4 (name)
SEN5 (name)
SEN6 (name)
SEN7 (name)
SEN8 (name)
SEN9 (name)
SEN10 (name)
SEN11 (name)
SEN12 (name)
SEN13 (name)
TypeOfResourcedProvision (name)
ResourcedProvisionOnRoll
ResourcedProvisionCapacity
SenUnitOnRoll
SenUnitCapacity
AdministrativeWard (code)
AdministrativeWard (name)
ParliamentaryConstituency (code)
ParliamentaryConstituency (name)
GSSLACode (name)
MSOA (name)
LSOA (name)
InspectorateName (name)
SENStat
SENNoStat
BoardingEstablishment (name)
PropsName
PreviousLA (name)
OfstedRating (name)
RSCRegion (name)
Country (name)
UPRN
SiteName
QABName (code)
QABName (name)
EstablishmentAccredited (code)
EstablishmentAccredited (name)
QABReport
CHNumber
MSOA (code)
LSOA (code)
AccreditationExpiryDate
`
  .trim()
  .split('\n');
