import type { ReadModels } from '#processing/read-models';
import { dashboardSchools } from '#read-models/dashboard-tables';

/** Whether a school in the register belongs to a trust with this name, whatever its case. */
export const isTrustOfSchool = async (readModels: ReadModels, name: string): Promise<boolean> => {
  const found = await readModels.rows(dashboardSchools, (all) =>
    all.where(({ eb, fn }) => eb(fn<string>('lower', ['trustName']), '=', name.trim().toLowerCase())).limit(1),
  );
  return found.length > 0;
};
