import { answerDialogs } from '../../../../scenario/permission/answer.ts';
import { check } from '../disturb.ts';
import type { Probe } from '../probe.ts';

/** Milliseconds that a dialog may take to come. */
const asksWithin = 2500;
const mostDialogs = 6;

/** Every runtime permission taken away, the app started anew, and all it asks for refused. */
export const permissionsDenied: Probe = {
  id: 'permissions-denied',
  title: { zh: '拒绝全部权限后启动', en: 'Started with every permission refused' },
  minutes: 5,
  run: async ({ context, notes, session }) => {
    const { app } = context;
    const runtime = (await session.permissions(app.package)).filter((one) => one.runtime);
    if (runtime.length === 0) {
      notes.untested('not-applicable', 'the app declares no runtime permission');
      return;
    }
    const seen = context.last ?? (await context.see({ settle: true }));
    const refused = async (): Promise<void> => {
      for (const { granted, name } of runtime) if (granted) await session.setPermission(app.package, name, 'revoke');
      await session.stop(app.package);
      await session.start(app);
      await answerDialogs(context, 'deny', mostDialogs, asksWithin);
    };
    notes.add(await check(context, { seen, typed: false }, [refused], { endsProcess: true }));
  },
};
