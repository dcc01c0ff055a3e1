// Chinese first; English for whoever switches.
const zh = {
  title: '现场检查', today: '今日', checks: '检查', queue: '待发', me: '我',
  online: '在线', offline: '离线', syncing: '同步中…', waiting: '{n} 项待发',
  hello: '您好，{name}', noVisits: '今天没有安排检查。', noVisitsHint: '联网后下拉刷新计划，也可以开始计划外检查。',
  start: '开始检查', unplanned: '计划外检查', choose: '选择检查表', chooseCommunity: '选择村（社区）',
  noTemplates: '手机上还没有检查表。', noTemplatesHint: '请在有信号的地方登录并同步一次。',
  noChecks: '还没有检查记录。', noChecksHint: '从“今日”开始一次检查，记录会先存在手机上。',
  draft: '未保存', queued: '待发', sent: '已送达', conflict: '有冲突', rejected: '被退回', score: '得分',
  yes: '是', no: '否', notApplicable: '不适用', remark: '备注', points: '分，满分 {max}', addPhoto: '拍照',
  removePhoto: '删除照片', photo: '照片', findings: '发现的问题', addFinding: '添加问题', item: '检查项', whole: '总体',
  severity: '严重程度', MINOR: '一般', SERIOUS: '严重', CRITICAL: '重大', description: '问题描述', dueOn: '整改期限',
  institution: '责任单位', removeFinding: '删除此问题', met: '见到的人', RESPONSIBLE_DOCTOR: '责任医生',
  HEALTH_ADMINISTRATOR: '乡村公共卫生管理员', VILLAGE_LIAISON: '村级联络员', OTHER: '其他', name: '姓名', addPerson: '添加',
  rectify: '整改', noFindings: '没有待整改的问题。', noFindingsHint: '这里列出近日要去的村（社区）尚未销号的问题。',
  openFindings: '{n} 个问题未销号', overdueOf: '{n} 个逾期', recheckOf: '{n} 个待复核', overdue: '已逾期', recheckDue: '待复核', until: '期限 {day}',
  OPEN: '待整改', RECTIFYING: '整改中', SUBMITTED: '已提交', VERIFIED: '已销号', WITHDRAWN: '已撤回', doneAbout: '办理情况', earlier: '同一问题此前出现', nTimes: '{n} 次', asIs: '现状',
  BEGIN: '开始整改', SUBMIT: '提交', EXTEND: '延期', recheck: '现场复查', verdict: '复核结论', VERIFY: '合格，销号', RETURN: '不合格，退回', sayWhy: '请写明还有什么没有改好。',
  overtaken: '同事已先处理', insist: '仍按我的结论', giveUp: '以对方为准', takeBack: '撤回此结论', withRecheck: '附现场复查记录',
  save: '完成并加入待发', saved: '已存入待发，联网后自动发送。', nothingChanged: '没有新的修改。', autosaved: '内容已自动保存在手机上',
  nothingWaits: '全部已送达。', nothingWaitsHint: '没有等待发送的内容。', syncNow: '立即同步', lastSync: '上次同步 {time}', never: '尚未同步',
  piece: '第 {n} 次提交 · {parts} 处修改', photoOf: '照片 {sent} / {size} KB', correct: '修改后重发', tries: '已尝试 {n} 次',
  conflictTitle: '两处不同的内容', conflictHint: '您和同事在互不知情时修改了同一处。请选择保留哪一个。', mine: '本机', theirs: '其他设备', keep: '保留这个', decided: '已选定，将随下次同步发送。',
  login: '登录', loginHint: '用工作账号登录。登录一次后，没有信号也能工作。', logout: '退出登录', demo: '演示账号', password: '密码',
  language: 'English', device: '设备', storage: '本机存储', persisted: '已受保护，不会被系统清理', notPersisted: '系统空间不足时可能被清理，请尽快同步', signInAgain: '登录已过期，内容都在；请重新登录后继续同步。',
  failed: '没有成功：{reason}', stuck: '同步出错', unreachable: '连不上服务器，稍后自动重试。', back: '返回', changedItems: '已修改', MORNING: '上午', AFTERNOON: '下午', photoFailed: '照片无法读取，请重拍。', noLogin: '离线且从未登录：请先联网登录一次。', times: '检查时间', instructors: '检查人员', noStaff: '还没有可选的指导员，请联网同步。',
};
const en = {
  title: 'Field checks', today: 'Today', checks: 'Checks', queue: 'Outbox', me: 'Me',
  online: 'Online', offline: 'Offline', syncing: 'Syncing…', waiting: '{n} waiting',
  hello: 'Hello, {name}', noVisits: 'No visits are planned for today.', noVisitsHint: 'Sync when there is a signal, or begin a check outside the plan.',
  start: 'Begin', unplanned: 'Outside the plan', choose: 'Choose a checklist', chooseCommunity: 'Choose a community',
  noTemplates: 'No checklists are on this phone yet.', noTemplatesHint: 'Sign in and sync once where there is a signal.',
  noChecks: 'No checks yet.', noChecksHint: 'Begin one from “Today”; it is kept on the phone first.',
  draft: 'Not queued', queued: 'Waiting', sent: 'Delivered', conflict: 'Conflict', rejected: 'Refused', score: 'Score',
  yes: 'Yes', no: 'No', notApplicable: 'Does not apply', remark: 'Remark', points: 'of {max} points', addPhoto: 'Take a photo',
  removePhoto: 'Remove the photo', photo: 'Photo', findings: 'Findings', addFinding: 'Add a finding', item: 'Item', whole: 'The whole',
  severity: 'Severity', MINOR: 'Minor', SERIOUS: 'Serious', CRITICAL: 'Critical', description: 'What was found', dueOn: 'To be put right by',
  institution: 'Responsible institution', removeFinding: 'Remove this finding', met: 'People met', RESPONSIBLE_DOCTOR: 'Responsible doctor',
  HEALTH_ADMINISTRATOR: 'Public-health administrator', VILLAGE_LIAISON: 'Village liaison', OTHER: 'Other', name: 'Name', addPerson: 'Add',
  rectify: 'Findings', noFindings: 'Nothing is to be put right.', noFindingsHint: 'Open findings of the places you visit in the next days are listed here.',
  openFindings: '{n} open findings', overdueOf: '{n} overdue', recheckOf: '{n} to verify', overdue: 'Overdue', recheckDue: 'To verify', until: 'by {day}',
  OPEN: 'Open', RECTIFYING: 'Being put right', SUBMITTED: 'Submitted', VERIFIED: 'Verified', WITHDRAWN: 'Withdrawn', doneAbout: 'What was done', earlier: 'Found here before', nTimes: '{n} times', asIs: 'As it is now',
  BEGIN: 'Begun', SUBMIT: 'Submitted', EXTEND: 'Extended', recheck: 'Look again on site', verdict: 'Verdict', VERIFY: 'Put right', RETURN: 'Send back', sayWhy: 'Say what is still wrong.',
  overtaken: 'A colleague was quicker', insist: 'Keep my verdict', giveUp: 'Keep theirs', takeBack: 'Take it back', withRecheck: 'with a recheck',
  save: 'Done: put into the outbox', saved: 'In the outbox; it leaves when there is a signal.', nothingChanged: 'Nothing has changed.', autosaved: 'Kept on this phone as you write',
  nothingWaits: 'Everything is delivered.', nothingWaitsHint: 'Nothing is waiting.', syncNow: 'Sync now', lastSync: 'Last sync {time}', never: 'Not synced yet',
  piece: 'Submission {n} · {parts} changes', photoOf: 'Photo {sent} / {size} KB', correct: 'Correct it', tries: 'tried {n} times',
  conflictTitle: 'Two different values', conflictHint: 'You and a colleague changed the same thing without knowing of each other. Choose which stays.', mine: 'This device', theirs: 'Another device', keep: 'Keep this', decided: 'Decided; it leaves with the next sync.',
  login: 'Sign in', loginHint: 'Sign in with your work account. After that you can work without a signal.', logout: 'Sign out', demo: 'Demo account', password: 'Password',
  language: '中文', device: 'Device', storage: 'Storage', persisted: 'Protected from being cleared', notPersisted: 'May be cleared when space runs out; sync soon', signInAgain: 'Your sign-in has ended. Nothing is lost: sign in again to go on syncing.',
  failed: 'That did not work: {reason}', stuck: 'sync failed', unreachable: 'The server is out of reach; it will be tried again.', back: 'Back', changedItems: 'changed', MORNING: 'Morning', AFTERNOON: 'Afternoon', photoFailed: 'The photo cannot be read; please take it again.', noLogin: 'Offline, and never signed in: sign in once where there is a signal.', times: 'Times', instructors: 'Instructors', noStaff: 'No instructors are on this phone yet; sync once.',
};
const KEY = 'jiceng-field-language';

export const language = () => localStorage.getItem(KEY) ?? 'zh-CN';

export function switchLanguage() {
  localStorage.setItem(KEY, language() === 'en' ? 'zh-CN' : 'en');
  document.documentElement.lang = language();
}

export function t(key, values = {}) {
  const text = (language() === 'en' ? en : zh)[key] ?? key;
  return text.replace(/\{(\w+)}/g, (_, name) => values[name] ?? '');
}
