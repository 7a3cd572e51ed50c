/** {@code pushback serve}: Tencent's side. The only commands that load the web server. */
@API(status = API.Status.INTERNAL)
package dev.pushback.contract.cli.serve;

import org.apiguardian.api.API;
