// Figures as Markdown, ready for the README.
function quantile(durations, share) {
  const sorted = durations.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
}

export function median(values) {
  return quantile(values, 0.5);
}

export function summary(sample) {
  const each = value => value / sample.durations.length;
  return {
    app: each(sample.app),
    compilers: each(sample.compilers),
    database: each(sample.database),
    redis: each(sample.redis),
    total: each(sample.app + sample.database),
    p50: quantile(sample.durations, 0.5),
    p99: quantile(sample.durations, 0.99),
  };
}

const ms = value => value.toFixed(2);

/** CPU and wall of both, and ours divided by theirs. */
export function comparison(results) {
  const lines = results.map(({ name, rows, ours, theirs, asked }) => {
    const [a, b] = [summary(ours), summary(theirs)];
    const cpu = side => `${ms(side.app)} + ${ms(side.database)} = ${ms(side.total)}`;
    const wall = side => `${ms(side.p50)} / ${ms(side.p99)}`;
    const cells = [name, rows, asked, cpu(a), cpu(b), `**${ms(a.total / b.total)}**`, ms(a.compilers), ms(a.redis), wall(a), wall(b)];
    return `| ${cells.join(' | ')} |`;
  });
  return [
    '| query | rows | requests each | Jiceng CPU ms (app + database) | PostGraphile CPU ms (app + database) | ratio | of it JIT compilers | Redis besides | Jiceng p50 / p99 ms | PostGraphile p50 / p99 ms |',
    '|---|--:|--:|---|---|--:|--:|--:|---|---|',
    ...lines,
  ].join('\n');
}

/** A page of the county, one of the township, and the same SQL without us. */
export function pages(results) {
  const lines = results.map(({ name, http, sql }) => {
    const ratio = sql === undefined ? 'not measured' : ms(http / sql);
    return `| ${name} | ${ms(http)} | ${sql === undefined ? 'not measured' : ms(sql)} | ${ratio} |`;
  });
  return ['| page | Jiceng ms | pgbench ms | ratio (≤ 3 wanted) |', '|---|--:|--:|--:|', ...lines].join('\n');
}
