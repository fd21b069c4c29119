export type AdministrationEvents = {
  /** The first person was made an administrator. */
  FirstAdministratorNoted: { personId: string };
  /** A further person was made an administrator. The person's own record says for how long. */
  AdministratorNoted: { personId: string };
};
