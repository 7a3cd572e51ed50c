/** What a case sends: one valid base, one named deviation, as values that can be shown before they are played. */
package dev.pushback.contract.request;
