/** Uploads in a real database. */
@NullMarked
package dev.jiceng.upload.jooq;

import org.jspecify.annotations.NullMarked;
