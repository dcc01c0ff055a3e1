/**
 * Where SQL meets tenancy: every statement runs under one tenant's role, every write as one
 * transaction.
 */
@NullMarked
package dev.jiceng.shared.jooq;

import org.jspecify.annotations.NullMarked;
