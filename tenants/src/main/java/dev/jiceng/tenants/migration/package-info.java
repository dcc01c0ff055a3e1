/** Brings the platform's, the counties' and the townships' schemas to the newest version. */
@NullMarked
package dev.jiceng.tenants.migration;

import org.jspecify.annotations.NullMarked;
