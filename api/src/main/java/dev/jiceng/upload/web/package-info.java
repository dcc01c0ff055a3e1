/** The bytes of files over HTTP: sent in pieces, looked at, read. */
@NullMarked
package dev.jiceng.upload.web;

import org.jspecify.annotations.NullMarked;
