// What is asked: the same rows and values of both, each in its own words.
export const COUNTY = '610725';
export const SUPERVISOR = 'supervisor-mian';
const COUNTIES = [
  { townships: 18, county: COUNTY, supervisor: SUPERVISOR, township: '610725101', officer: 'officer-wuhou' },
  { townships: 24, county: '340124', supervisor: 'supervisor-lujiang', township: '340124111', officer: 'officer-longqiao' },
];

const ROW = 'query($id: ID!) { node(id: $id) { ... on TermTarget { id text kind dueOn version } } }';
const PAGE = `query($code: DivisionCode!, $first: Int!) { area(code: $code) {
  termTargets(first: $first) { nodes { id text kind dueOn letter { title state } } } } }`;
const NEST = `query($code: DivisionCode!, $first: Int!) { area(code: $code) {
  targetLetters(first: $first) { nodes { title state
    targets { text kind dueOn indicators { name unit floor actual } } } } } }`;

const PEER_ROW = 'query($id: UUID!) { termTargetByRowId(rowId: $id) { rowId text kind dueOn version } }';
const PEER_PAGE = `query($first: Int!) {
  allTermTargets(first: $first, condition: { inForce: true }, orderBy: [DUE_ON_ASC, ROW_ID_ASC]) {
    nodes { rowId text kind dueOn targetLetterByLetter { title state } } } }`;
const PEER_NEST = `query($first: Int!) {
  allTargetLetters(first: $first, orderBy: [COMMUNITY_ASC, ROW_ID_ASC]) { nodes { title state
    termTargetsByLetter(orderBy: [POSITION_ASC]) { nodes { text kind dueOn
      indicatorsByTarget(orderBy: [POSITION_ASC]) { nodes { name unit floor actual } } } } } } }`;

function body(query, variables) {
  return JSON.stringify({ query, variables });
}

/** One row's ids: ours is opaque and names the community, PostGraphile's is the row's own. */
export function queries({ id, community }, scale) {
  const opaque = Buffer.from(`TermTarget:${community}:${id}`).toString('base64url');
  const count = usual => Math.max(8, Math.round(usual * scale));
  return [
    {
      name: 'row by id',
      count: count(600),
      ours: body(ROW, { id: opaque }),
      theirs: body(PEER_ROW, { id }),
      rows: { ours: data => data.node && [data.node].map(target), theirs: data => [data.termTargetByRowId].map(target) },
    },
    {
      name: '100 rows with a join',
      count: count(200),
      ours: body(PAGE, { code: COUNTY, first: 100 }),
      theirs: body(PEER_PAGE, { first: 100 }),
      rows: { ours: data => data.area.termTargets.nodes.map(target), theirs: data => data.allTermTargets.nodes.map(target) },
    },
    nest(5, count(300)),
    nest(50, count(100)),
  ];
}

function nest(first, count) {
  return {
    name: `nest of ${first} letters`,
    count,
    ours: body(NEST, { code: COUNTY, first }),
    theirs: body(PEER_NEST, { first }),
    rows: { ours: data => data.area.targetLetters.nodes.map(letter), theirs: data => data.allTargetLetters.nodes.map(letter) },
  };
}

/** A page of each county and one of a township of it, equally long; counties differ in townships. */
export function pages(first) {
  return COUNTIES.flatMap(({ townships, county, supervisor, township, officer }) => [
    { name: `county ${county} (${townships} townships)`, body: body(PAGE, { code: county, first }), user: supervisor },
    { name: `township ${township}`, body: body(PAGE, { code: township, first }), user: officer },
  ]);
}

// What both answered, in one form: opaque ids opened, connections unwrapped, decimals compared as numbers.
function target(row) {
  const of = row.letter ?? row.targetLetterByLetter;
  return {
    id: row.rowId ?? Buffer.from(row.id, 'base64url').toString().split(':')[2],
    ...plain(row),
    version: row.version,
    letter: of && { title: of.title, state: of.state },
  };
}

function plain({ text, kind, dueOn }) {
  return { text, kind, dueOn };
}

function letter(row) {
  const targets = row.targets ?? row.termTargetsByLetter.nodes;
  return { title: row.title, state: row.state, targets: targets.map(withIndicators) };
}

function withIndicators(row) {
  const indicators = row.indicators ?? row.indicatorsByTarget.nodes;
  return { ...plain(row), indicators: indicators.map(indicator) };
}

function indicator({ name, unit, floor, actual }) {
  return { name, unit, floor: Number(floor), actual: actual === null ? null : Number(actual) };
}
