/** Tables over HTTP: fetched by whoever asked for them. */
@NullMarked
package dev.jiceng.table.web;

import org.jspecify.annotations.NullMarked;
