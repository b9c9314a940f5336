import type { SignatureIssueCode } from './codes.ts';
import type { SignatureIssue } from './model.ts';

/** Errors and warnings of one scheme while it is verified. Each list stops growing at `maximumIssues`: a file may have 100,000 bad entries. */
export interface IssueLog {
  readonly errors: SignatureIssue[];
  readonly warnings: SignatureIssue[];
  error(code: SignatureIssueCode, detail: string, signer?: string): void;
  warning(code: SignatureIssueCode, detail: string, signer?: string): void;
}

const maximumIssues = 200;

export function issueLog(): IssueLog {
  const errors: SignatureIssue[] = [];
  const warnings: SignatureIssue[] = [];
  return {
    errors,
    warnings,
    error: (code, detail, signer) => add(errors, code, detail, signer),
    warning: (code, detail, signer) => add(warnings, code, detail, signer),
  };
}

function add(issues: SignatureIssue[], code: SignatureIssueCode, detail: string, signer: string | undefined): void {
  if (issues.length >= maximumIssues) return;
  issues.push(signer === undefined ? { code, detail } : { code, detail, signer });
}
