/** The skeletons of a test driver, one for each language: their files, and how the suite reaches what they make. */

export const LANGUAGES = ['typescript', 'python', 'csharp'] as const;
export type Language = (typeof LANGUAGES)[number];

/** Templates by the paths that they get in the vendor's folder. */
export type Files = Readonly<Record<string, string>>;

export interface Skeleton {
  readonly files: Files;
  /** The file that a vendor reads first. */
  readonly driver: string;
  /** The options that attach it, in its folder. */
  readonly attach: string;
}

/** What every starting point has: the documents that the skeletons send are the same ones in each language. */
export const SHARED: Files = {
  'messages/answer.xml': 'messages/answer.xml',
  'messages/receipt.xml': 'messages/receipt.xml',
  'ddfl-waivers.json': 'ddfl-waivers.json',
};

export const skeletons: Readonly<Record<Language, Skeleton>> = {
  typescript: {
    // An ES module whatever the vendor's package says of its .ts files.
    files: { 'candidate.mts': 'candidate.mts.template' },
    driver: 'candidate.mts',
    attach: '--candidate ./candidate.mts',
  },
  python: {
    files: { 'candidate.py': 'candidate.py.template' },
    driver: 'candidate.py',
    attach: '--exec "python3 candidate.py"',
  },
  csharp: {
    files: {
      'Program.cs': 'Program.cs.template',
      'Practice.cs': 'Practice.cs.template',
      'Candidate.csproj': 'Candidate.csproj.template',
    },
    driver: 'Practice.cs',
    attach: '--exec "dotnet run"',
  },
};
