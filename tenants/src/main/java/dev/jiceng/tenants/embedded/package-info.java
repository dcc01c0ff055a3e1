/** The real services, started beside the JVM for tests and for the start command. */
@NullMarked
package dev.jiceng.tenants.embedded;

import org.jspecify.annotations.NullMarked;
