/**
 * JSON as it stands on the wire, right or wrong: schemas, violations, the reading of replies, and edits of documents.
 *
 * <p>The only package that sees Jackson's trees and the schema validator. Raw bytes are judged here before a record is
 * ever built of them.
 */
package dev.pushback.schema.json;
