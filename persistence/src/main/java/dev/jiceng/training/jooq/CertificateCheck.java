package dev.jiceng.training.jooq;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.DSL.val;

import dev.jiceng.tenants.Scope;
import dev.jiceng.training.learning.VerificationCode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;

/** What everybody may know of a certificate who knows its code (TR-2). */
public record CertificateCheck(
    String number,
    String course,
    BigDecimal hours,
    String holder,
    LocalDate finishedOn,
    LocalDate issuedOn,
    @Nullable LocalDate withdrawnOn) {
  public boolean valid() {
    return withdrawnOn == null;
  }

  /** By the function of the county that {@code board} reads for everybody. */
  public static Optional<CertificateCheck> find(DSLContext board, VerificationCode code) {
    var schema = new Scope.County(code.county()).schema();
    var called = name(schema, "training_certificate_by_code");
    return board
        .select(
            field(name("number"), SQLDataType.CLOB),
            field(name("title"), SQLDataType.CLOB),
            field(name("hours"), SQLDataType.NUMERIC),
            field(name("holder"), SQLDataType.CLOB),
            field(name("finished_on"), SQLDataType.LOCALDATE),
            field(name("issued_on"), SQLDataType.LOCALDATE),
            field(name("withdrawn_on"), SQLDataType.LOCALDATE))
        .from(table("{0}({1})", called, val(code.value())))
        .fetchOptional(row ->
            new CertificateCheck(
                row.value1(),
                row.value2(),
                row.value3(),
                row.value4(),
                row.value5(),
                row.value6(),
                row.value7()));
  }
}
