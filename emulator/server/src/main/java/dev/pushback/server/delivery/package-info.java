/** From pushes to callbacks: when which event is told, in which callback, and what the app answered. */
package dev.pushback.server.delivery;
