/** An app's backend: pushes through Tencent's REST API, and counts from the callbacks what became of it. */
package dev.pushback.examples.pushapp;
