package dev.jiceng.target.jooq;

import dev.jiceng.target.ProgressReport;

/** A report as the API shows it, with the township whose data it is. */
public record ReportRow(String township, ProgressReport report) {}
