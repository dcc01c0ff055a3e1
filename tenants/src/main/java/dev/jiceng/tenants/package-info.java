/** Which township, county and node; whose schema and role; who may see what. */
@NullMarked
package dev.jiceng.tenants;

import org.jspecify.annotations.NullMarked;
