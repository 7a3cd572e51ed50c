/** UserSig, by which an app's backend shows Tencent that it knows the app's secret key. Depends on nothing but JSON. */
@API(status = API.Status.INTERNAL)
package dev.pushback.server.usersig;

import org.apiguardian.api.API;
