// Answers to what is found of a camera: remind me later, and accept.
import type { Answerable, CameraDetail } from '../../data/detail';
import type { HomeAssistant } from '../../home-assistant/types';
import { counted, label } from '../../words/label';
import { act } from '../call';
import { day } from '../day';
import { chosen, type Field, type FormSpec, type Option, Unfit } from '../form-model';

interface Reminded {
  cameras: { issues: { until: string }[] }[];
}

/** Hide what is open for some days: all of it, or the kinds of issues that are chosen. */
export function remindLater(home: HomeAssistant, detail: CameraDetail): FormSpec {
  const say = (key: string): string => label(home.language, key);
  const open = (detail.actions?.answerable ?? []).filter((each) => each.can_remind);
  const issues = byIssue(open);
  const days = (detail.actions?.remind_days ?? []).map((each) => ({
    value: String(each),
    label: counted(home.language, 'dialog_in_days', each),
  }));
  const which: Field = {
    name: 'issue',
    kind: 'several',
    label: say('dialog_which'),
    value: issues.map((each) => each.value).join(','),
    options: issues,
  };
  return {
    title: say('dialog_remind'),
    intro: [say('dialog_remind_intro'), ...(issues.length === 1 ? namesOf(open) : [])].join(' '),
    fields: () => [
      ...(issues.length > 1 ? [which] : []),
      { name: 'days', kind: 'one', label: say('dialog_when'), options: days, required: true },
    ],
    main: {
      label: say('dialog_remind'),
      send: async (values) => {
        const left = issues.length > 1 ? chosen(values, 'issue') : issues.map((each) => each.value);
        if (!left.length) throw new Unfit(say('dialog_choose_issue'));
        const wanted = { issue: left, days: Number(values['days']) };
        const { cameras } = await act<Reminded>(home, detail, 'remind_later', wanted);
        const until = cameras[0]?.issues[0]?.until ?? '';
        return { text: label(home.language, 'dialog_reminded', { day: day(home, until) }) };
      },
    },
  };
}

/** Accept one finding: with a reason where one is needed, and after saying what that means. */
export function acceptRisk(home: HomeAssistant, detail: CameraDetail): FormSpec {
  const say = (key: string): string => label(home.language, key);
  const open = (detail.actions?.answerable ?? []).filter((each) => each.can_accept);
  const options = open.map((each, index) => ({ value: String(index), label: each.name }));
  const one = (values: Readonly<Record<string, string>>): Answerable | undefined =>
    open.length === 1 ? open[0] : open[Number(values['which'] || -1)];
  return {
    title: say('dialog_accept'),
    intro: [say('dialog_accept_intro'), ...(open.length === 1 ? namesOf(open) : [])].join(' '),
    fields: (values) => [
      ...(open.length > 1
        ? [{ name: 'which', kind: 'one', label: say('dialog_which'), options, required: true } as const]
        : []),
      {
        name: 'reason',
        kind: 'lines',
        label: say('dialog_reason'),
        hint: say(one(values)?.needs_reason ? 'dialog_reason_needed' : 'dialog_reason_hint'),
        required: one(values)?.needs_reason ?? false,
      },
    ],
    confirm: (values) => confirmed(home, one(values)),
    main: {
      label: say('dialog_accept'),
      send: async (values) => {
        const finding = one(values);
        const reason = (values['reason'] ?? '').trim();
        await act(home, detail, 'accept', {
          issue: [finding?.issue],
          subject: [finding?.subject],
          ...(reason ? { reason } : {}),
        });
        return { text: say('dialog_accepted') };
      },
    },
  };
}

function confirmed(home: HomeAssistant, finding: Answerable | undefined): string[] {
  const until = finding?.accepted_until;
  return [
    finding?.name ?? '',
    label(home.language, 'dialog_accept_means'),
    until
      ? label(home.language, 'dialog_accept_until', { day: day(home, until) })
      : label(home.language, 'dialog_accept_lapses'),
  ];
}

/** Return the kinds of issues as options: the action knows no finer choice. */
function byIssue(open: readonly Answerable[]): Option[] {
  const names = new Map<string, string[]>();
  for (const { issue, name } of open) names.set(issue, [...(names.get(issue) ?? []), name]);
  return [...names].map(([value, all]) => ({ value, label: all.join(' · ') }));
}

function namesOf(open: readonly Answerable[]): string[] {
  return [open.map((each) => each.name).join(' · ')];
}
