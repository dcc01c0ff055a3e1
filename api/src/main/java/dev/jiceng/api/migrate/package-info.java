/** Brings the database to the version of this program, before the API starts. */
@NullMarked
package dev.jiceng.api.migrate;

import org.jspecify.annotations.NullMarked;
