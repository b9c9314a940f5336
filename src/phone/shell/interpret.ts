import { ArithmeticError } from './arithmetic.ts';
import { captureOutput } from './capture.ts';
import { type Expansion, ExpansionError, expandPattern, expandText, expandWords } from './expand.ts';
import { globMatcher } from './glob.ts';
import type { Invoker, Runner } from './invoke.ts';
import { parse } from './parse.ts';
import { createPipe } from './pipe.ts';
import { RedirectError, redirectStreams } from './redirect.ts';
import { Exit, Jump, type Scope, shellName, type Streams, subshell } from './scope.ts';
import { type Chain, type Command, type Pipeline, type Script, ShellSyntaxError } from './syntax.ts';

/** Walks the tree of one command line. Exit codes are returned; `exit`, `break` and limits are thrown. */
export class Interpreter implements Runner {
  readonly #invoker: Invoker;

  constructor(invoker: Invoker) {
    this.#invoker = invoker;
  }

  /** Parses and runs; a syntax error is said and ends in 1. */
  async runText(text: string, scope: Scope, streams: Streams): Promise<number> {
    let script: Script;
    try {
      script = parse(text);
    } catch (error) {
      if (!(error instanceof ShellSyntaxError)) throw error;
      await streams.error(`${shellName}: ${error.message}\n`);
      scope.status = 1;
      return 1;
    }
    return this.runScript(script, scope, streams);
  }

  async runScript(script: Script, scope: Scope, streams: Streams): Promise<number> {
    for (const { chain, background } of script.items) {
      if (background) this.#startJob(chain, subshell(scope), streams);
      else await this.#runChain(chain, scope, streams);
      if (background) scope.status = 0;
    }
    return scope.status;
  }

  #startJob(chain: Chain, scope: Scope, streams: Streams): void {
    this.#invoker.startJob(streams, (own) => this.#guard(() => this.#runChain(chain, scope, own), scope));
  }

  async #runChain(chain: Chain, scope: Scope, streams: Streams): Promise<number> {
    let status = await this.#runPipeline(chain.first, scope, streams);
    for (const { operator, pipeline } of chain.rest) {
      if ((status === 0) === (operator === '&&')) status = await this.#runPipeline(pipeline, scope, streams);
    }
    return status;
  }

  async #runPipeline(pipeline: Pipeline, scope: Scope, streams: Streams): Promise<number> {
    const [only] = pipeline.commands;
    let status =
      only !== undefined && pipeline.commands.length === 1
        ? await this.runCommand(only, scope, streams)
        : await this.#runStages(pipeline.commands, scope, streams);
    if (pipeline.negated) status = status === 0 ? 1 : 0;
    scope.status = status;
    return status;
  }

  /** All commands of a pipe at once, each in its own subshell; the last one's exit code counts. */
  async #runStages(commands: readonly Command[], scope: Scope, streams: Streams): Promise<number> {
    let { stdin } = streams;
    const running = commands.map((command, index) => {
      const own = subshell(scope);
      if (index === commands.length - 1) {
        const input = stdin;
        return this.#guard(() => this.runCommand(command, own, { ...streams, stdin: input }), own).finally(() =>
          input.destroy(),
        );
      }
      const readerGone = new AbortController();
      const pipe = createPipe(() => readerGone.abort());
      const stage: Streams = {
        ...streams,
        stdin,
        out: (text) => pipe.write(Buffer.from(text)),
        signal: AbortSignal.any([streams.signal, readerGone.signal]),
      };
      stdin = pipe.readable;
      return this.#guard(() => this.runCommand(command, own, stage), own).finally(() => {
        pipe.end();
        // What this stage leaves unread, the one before it need not write.
        if (index > 0) stage.stdin.destroy();
      });
    });
    const results = await Promise.allSettled(running);
    const failed = results.find((result) => result.status === 'rejected');
    const last = results.at(-1);
    streams.signal.throwIfAborted();
    // A stage that was ended because its reader had gone is no failure.
    if (last?.status === 'fulfilled') return last.value;
    throw failed?.reason;
  }

  /** A subshell: `exit` ends it and nothing else, `break` stays inside. */
  async #guard(run: () => Promise<number>, scope: Scope): Promise<number> {
    try {
      return await run();
    } catch (error) {
      if (error instanceof Exit) return error.code;
      if (error instanceof Jump) return scope.status;
      throw error;
    }
  }

  async runCommand(command: Command, scope: Scope, streams: Streams): Promise<number> {
    await this.#invoker.limits.step(streams.signal);
    this.#invoker.limits.depth(scope.depth);
    try {
      const own = await this.#redirect(command, scope, streams);
      return await this.#execute(command, scope, own);
    } catch (error) {
      const known =
        error instanceof RedirectError ||
        error instanceof ExpansionError ||
        error instanceof ArithmeticError ||
        error instanceof ShellSyntaxError;
      if (!known) throw error;
      await streams.error(`${shellName}: ${error.message}\n`);
      scope.status = 1;
      if (error instanceof ExpansionError || error instanceof ShellSyntaxError) throw new Exit(1);
      return 1;
    }
  }

  async #redirect(command: Command, scope: Scope, streams: Streams): Promise<Streams> {
    if (command.redirects.length === 0) return streams;
    const expansion = this.#expansion(scope, streams);
    const opened = await Promise.all(
      command.redirects.map(async (redirect) => ({
        ...redirect,
        target: await expandText(redirect.target, expansion),
      })),
    );
    return redirectStreams(streams, opened, this.#invoker.files, expansion.directory);
  }

  async #execute(command: Command, scope: Scope, streams: Streams): Promise<number> {
    switch (command.kind) {
      case 'simple':
        return this.#simple(command, scope, streams);
      case 'group':
        return this.runScript(command.body, scope, streams);
      case 'subshell': {
        const own = subshell(scope);
        return this.#guard(() => this.runScript(command.body, own, streams), own);
      }
      case 'if': {
        for (const { condition, body } of command.branches)
          if ((await this.runScript(condition, scope, streams)) === 0) return this.runScript(body, scope, streams);
        return command.otherwise === undefined ? 0 : this.runScript(command.otherwise, scope, streams);
      }
      case 'loop':
        return this.#loop(scope, streams, command.body, async () => {
          const status = await this.runScript(command.condition, scope, streams);
          return (status === 0) !== command.until;
        });
      case 'for': {
        const { words } = command;
        const values =
          words === undefined ? scope.positional : await expandWords(words, this.#expansion(scope, streams));
        const rest = [...values].reverse();
        return this.#loop(scope, streams, command.body, async () => {
          const value = rest.pop();
          if (value !== undefined) scope.variables.set(command.name, value);
          return value !== undefined;
        });
      }
      case 'case':
        return this.#case(command, scope, streams);
      case 'function':
        scope.functions.set(command.name, command.body);
        return 0;
    }
  }

  async #loop(scope: Scope, streams: Streams, body: Script, more: () => Promise<boolean>): Promise<number> {
    let status = 0;
    try {
      while (await more()) {
        await this.#invoker.limits.step(streams.signal);
        try {
          status = await this.runScript(body, scope, streams);
        } catch (error) {
          if (!(error instanceof Jump) || error.kind !== 'continue') throw error;
          if (error.value > 1) throw new Jump('continue', error.value - 1);
          status = 0;
        }
      }
    } catch (error) {
      if (!(error instanceof Jump) || error.kind !== 'break') throw error;
      if (error.value > 1) throw new Jump('break', error.value - 1);
      return 0;
    }
    return status;
  }

  async #case(command: Command & { kind: 'case' }, scope: Scope, streams: Streams): Promise<number> {
    const expansion = this.#expansion(scope, streams);
    const subject = await expandText(command.subject, expansion);
    for (const { patterns, body } of command.branches) {
      for (const pattern of patterns)
        if (globMatcher(await expandPattern(pattern, expansion))(subject)) {
          scope.status = 0;
          return this.runScript(body, scope, streams);
        }
    }
    return 0;
  }

  async #simple(command: Command & { kind: 'simple' }, scope: Scope, streams: Streams): Promise<number> {
    const expansion = this.#expansion(scope, streams);
    const words = await expandWords(command.words, expansion);
    if (words.length === 0) {
      for (const { name, value } of command.assignments) scope.variables.set(name, await expandText(value, expansion));
      // `x=$(false)` has the exit code of `false`.
      return expansion.substituted ?? 0;
    }
    const temporary = new Map<string, string>();
    for (const { name, value } of command.assignments) temporary.set(name, await expandText(value, expansion));
    return this.#invoker.invoke(words, { scope, streams, temporary, runner: this });
  }

  /** `substituted`: exit code of the last command in `$( )`. */
  #expansion(scope: Scope, streams: Streams): Expansion & { substituted?: number } {
    const { files } = this.#invoker;
    const expansion: Expansion & { substituted?: number } = {
      directory: scope.variables.get('PWD') ?? '/',
      positional: scope.positional,
      variable: (name) => variableOf(name, scope),
      assign: (name, value) => scope.variables.set(name, value),
      list: (path) => files.list(path),
      exists: (path) => files.stat(path) !== undefined,
      substitute: async (source) => {
        const own = subshell(scope);
        const { output, status } = await captureOutput((out) =>
          this.#guard(() => this.runText(source, own, { ...streams, out }), own),
        );
        expansion.substituted = status;
        return output;
      },
    };
    return expansion;
  }
}

function variableOf(name: string, scope: Scope): string | undefined {
  switch (name) {
    case '?':
      return String(scope.status);
    case '#':
      return String(scope.positional.length);
    case '$':
    case '!':
      return '4321';
    case '-':
      return '';
    case '0':
      return shellName;
    default:
      return /^\d+$/.test(name) ? scope.positional[Number(name) - 1] : scope.variables.get(name);
  }
}
