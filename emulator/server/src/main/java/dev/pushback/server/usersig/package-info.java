/** UserSig, by which an app's backend shows Tencent that it knows the app's secret key. Depends on nothing but JSON. */
package dev.pushback.server.usersig;
