/** The API over HTTP, as clients meet it. */
@NullMarked
package dev.jiceng.api;

import org.jspecify.annotations.NullMarked;
