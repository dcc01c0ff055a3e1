/** From a bearer token to the caller. */
@NullMarked
package dev.jiceng.identity.web;

import org.jspecify.annotations.NullMarked;
