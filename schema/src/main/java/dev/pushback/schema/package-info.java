/**
 * The wire of {@code Push.AllMemberPush}: what Tencent sends, what a receiver answers, and how both are signed and read.
 *
 * <p>Knows nothing of HTTP clients, servers or verdicts. Depends on Jackson only; the JSON trees and the schema
 * validator stay inside {@link dev.pushback.schema.json}. Every fact that stands here names its entry in
 * {@link dev.pushback.schema.rule.Rule}.
 */
package dev.pushback.schema;
