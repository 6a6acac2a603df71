/** The public API: what the command does, for programs. */
export type { OfficeAct, ProvisionRequest, TestDriver } from '../machines/contract/driver.ts';
export { readMessage, writeMessage } from '../machines/contract/messages/codec.ts';
export type { RecordHeader, RunRecord } from '../machines/contract/record.ts';
export { Statement } from '../machines/contract/statement.ts';
export { catalogue } from '../machines/requirements/catalogue.ts';
export { compare } from '../reports/compare.ts';
export { Report, reportJsonSchema } from '../reports/schema.ts';
export { type Attachment, type AttachOptions, attach, CandidateUnavailable } from './attach.ts';
export { heldAgainst, readReport } from './baseline.ts';
export { type Certification, type CertifyOptions, certify, type Observer } from './certify.ts';
export { conclude, judgeAll } from './conclude.ts';
export { preflight } from './preflight.ts';
export { readRecordFile } from './record-file.ts';
export { reportOf } from './report.ts';
export { UserError } from './user-error.ts';
export type { Waiver } from './waivers.ts';
export { readWaivers } from './waivers-file.ts';
