/** What of the suite's environment a candidate's command is handed: what programs need to run, and no secrets. */

/** Names that any program may need, and those of the languages that drivers are written in. */
const NAMES = new Set([
  'PATH',
  'HOME',
  'USER',
  'LOGNAME',
  'SHELL',
  'LANG',
  'LANGUAGE',
  'TZ',
  'TMPDIR',
  'TEMP',
  'TMP',
  'TERM',
  'CI',
  'VIRTUAL_ENV',
  'LD_LIBRARY_PATH',
  'SSL_CERT_FILE',
  'SSL_CERT_DIR',
  'JAVA_HOME',
  'GOPATH',
  'GOROOT',
  'CARGO_HOME',
  'RUSTUP_HOME',
  'GEM_HOME',
  'NODE_ENV',
  'NODE_PATH',
  'NODE_EXTRA_CA_CERTS',
]);
const BEGINNINGS = ['LC_', 'DDFL_', 'PYTHON', 'DOTNET_', 'XDG_'];
const ENDS_OF_SECRETS = /(?:TOKEN|SECRET|PASSWORD|KEY|CREDENTIALS)$/;

type Environment = Readonly<Record<string, string | undefined>>;

/** The variables of an environment that are handed over, `more` by their names among them. */
export function handedOver(environment: Environment, more: readonly string[] = []): Environment {
  const isHanded = (name: string) =>
    more.includes(name) ||
    NAMES.has(name) ||
    (BEGINNINGS.some((beginning) => name.startsWith(beginning)) && !ENDS_OF_SECRETS.test(name));
  return Object.fromEntries(Object.entries(environment).filter(([name]) => isHanded(name)));
}
