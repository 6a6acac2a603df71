/** The public API: what the command does, for programs. */

export { defaultProfile } from '../machines/contract/default-profile.ts';
export type { OfficeAct, ProvisionRequest, TestDriver } from '../machines/contract/driver.ts';
export { readMessage, writeMessage } from '../machines/contract/messages/codec.ts';
export type { Profile } from '../machines/contract/profile.ts';
export type { RecordHeader, RunRecord } from '../machines/contract/record.ts';
export { Statement } from '../machines/contract/statement.ts';
export { catalogue } from '../machines/requirements/catalogue.ts';
export { AgentAnswer, agentJsonSchema } from '../reports/agent-schema.ts';
export { compare } from '../reports/compare.ts';
export { Report, reportJsonSchema } from '../reports/schema.ts';
export { type Attachment, type AttachOptions, attach, CandidateUnavailable } from './attach/attach.ts';
export { type Certification, type CertifyOptions, certify, type Observer } from './certify.ts';
export { heldAgainst, readReport } from './conclude/baseline.ts';
export { conclude } from './conclude/conclude.ts';
export { Tally, tallyOf } from './conclude/tally.ts';
export type { Waiver } from './conclude/waivers.ts';
export { readWaivers } from './conclude/waivers-file.ts';
export { rejudge } from './crew/rejudge.ts';
export { reportOf } from './explain/report.ts';
export { judge } from './judge/judge.ts';
export { preflight } from './preflight/preflight.ts';
export { openRecord, readRecordFile } from './record/record-file.ts';
export { UserError } from './user-error.ts';
