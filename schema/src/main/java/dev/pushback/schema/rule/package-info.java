/**
 * The rule register: every fact about Tencent's protocol, once, with its level, basis and source.
 *
 * <p>Cases, schemas, Javadoc, reports and the README refer to entries of {@link dev.pushback.schema.rule.Rule} and never
 * repeat the fact. Depends on nothing.
 */
package dev.pushback.schema.rule;
