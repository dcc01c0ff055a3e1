/** The realm in Keycloak: its content, and the groups that mirror the provisioned divisions. */
@NullMarked
package dev.jiceng.identity;

import org.jspecify.annotations.NullMarked;
