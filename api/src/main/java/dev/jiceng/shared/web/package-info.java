/** GraphQL over HTTP: media types, status codes, sizes. */
@NullMarked
package dev.jiceng.shared.web;

import org.jspecify.annotations.NullMarked;
