/** Where a report is made: beside the identity of its run, never part of it. */
import type { Report } from '../../reports/schema.ts';

/** Services that build, by the variable that each sets in what it starts. */
const BUILD_SERVICES: Readonly<Record<string, string>> = {
  GITHUB_ACTIONS: 'GitHub Actions',
  GITLAB_CI: 'GitLab CI',
  TF_BUILD: 'Azure Pipelines',
  JENKINS_URL: 'Jenkins',
  KUBERNETES_SERVICE_HOST: 'Kubernetes',
};

export function environmentNow(): NonNullable<Report['environment']> {
  const service = Object.keys(BUILD_SERVICES).find((name) => process.env[name] !== undefined);
  return {
    node: process.version,
    system: `${process.platform} ${process.arch}`,
    ...(service && { service: BUILD_SERVICES[service] }),
  };
}
