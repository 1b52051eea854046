/**
 * Kith for npm: classes, sources and types. Importing this registers no element; `kith-widgets/define/*.js` does.
 *
 * @packageDocumentation
 */
export { registerLocale, type LocaleMeta, type LocaleParts, type Translation } from './i18n/registry.js';
export type { HostLine } from './helplines/host-lines.js';
export { dailyQuestionnaire } from './daily-questionnaire.js';
export type { CheckIn } from './model/check-in.js';
export type { ConnectionRequest } from './model/connection-request.js';
export type { Mapping } from './model/mapping.js';
export type { Peer } from './model/peer.js';
export type { Service } from './model/service.js';
export { checkQuestionnaire } from './questionnaire/check.js';
export type { Questionnaire, QuestionnaireResponse } from './questionnaire/fhir.js';
export { createForm } from './questionnaire/form.js';
export { QuestionnaireError, readQuestionnaire } from './questionnaire/read.js';
export { raisesFlag, type SafetyRule } from './questionnaire/safety.js';
export type {
  Answer,
  Evaluator,
  Form,
  FormItem,
  FormOptions,
  FormWarning,
  Problem,
  Terminology,
} from './questionnaire/types.js';
export { createPeerSource, type SourceOptions } from './sources/create-peer-source.js';
export { createServiceSource, type ServiceSourceOptions } from './sources/create-service-source.js';
export {
  HttpError,
  KithSourceError,
  NotJsonError,
  OfflineError,
  SchemaError,
  TimeoutError,
  TooLargeError,
} from './sources/errors.js';
export type { PeerPage, PeerQuery, PeerSource } from './sources/peer-source.js';
export { registerFormats } from './sources/register-formats.js';
export type { Dropped, ReadOptions, ServicePage, ServiceSource } from './sources/service-source.js';
export { KithErrorEvent, KithLoadEvent } from './ui/events.js';
export { version } from './util/version.js';
export { wipe } from './util/wipe.js';
export { KithLineContactEvent } from './widgets/crisis-panel/crisis-panel.events.js';
export { KithCrisisPanel } from './widgets/crisis-panel/crisis-panel.js';
export { KithCheckInSendEvent, KithSafetyFlagEvent } from './widgets/check-in/check-in.events.js';
export { KithCheckIn } from './widgets/check-in/check-in.js';
export { KithExitEvent } from './ui/exit-event.js';
export { KithQuickExit } from './widgets/quick-exit/quick-exit.js';
export { KithPeerRequestEvent } from './widgets/peer-finder/more/more.events.js';
export { KithPeerSelectEvent } from './widgets/peer-finder/peer-finder.events.js';
export { KithPeerFinder } from './widgets/peer-finder/peer-finder.js';
export { KithReportSendEvent } from './widgets/resource-directory/more/more.events.js';
export {
  KithServiceSaveEvent,
  KithServiceSelectEvent,
} from './widgets/resource-directory/resource-directory.events.js';
export { KithResourceDirectory } from './widgets/resource-directory/resource-directory.js';
