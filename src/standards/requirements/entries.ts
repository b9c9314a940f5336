import { appServices } from './app-services.ts';
import { drafts } from './drafts.ts';
import { elderFriendly } from './elder-friendly.ts';
import { filingForm } from './filing-form.ts';
import { illegalCollection } from './illegal-collection.ts';
import { ipv6AndSystems } from './ipv6-and-systems.ts';
import { necessaryInformation } from './necessary-information.ts';
import { opinionsAndLocal } from './opinions-and-local.ts';
import { permissionGuides } from './permission-guides.ts';
import { personalInformation } from './personal-information.ts';
import { regulationBans } from './regulation-bans.ts';
import { regulationDuties } from './regulation-duties.ts';
import { regulationFiling } from './regulation-filing.ts';
import { securityStandards } from './security-standards.ts';
import { userRights } from './user-rights.ts';

/** All requirements by their permanent ids, in the order of reports: the regulation first. */
export const entries = {
  ...regulationFiling,
  ...regulationDuties,
  ...regulationBans,
  ...opinionsAndLocal,
  ...filingForm,
  ...drafts,
  ...illegalCollection,
  ...necessaryInformation,
  ...personalInformation,
  ...permissionGuides,
  ...userRights,
  ...appServices,
  ...ipv6AndSystems,
  ...elderFriendly,
  ...securityStandards,
};
