/** The flags of one part of a campaign that several machines share. */
@API(status = API.Status.INTERNAL)
package dev.pushback.contract.cli.shard;

import org.apiguardian.api.API;
