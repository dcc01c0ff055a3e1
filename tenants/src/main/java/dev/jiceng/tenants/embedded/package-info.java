/** Starts the services the platform stands on when none are given. */
@NullMarked
package dev.jiceng.tenants.embedded;

import org.jspecify.annotations.NullMarked;
