package org.minutebook.web.api;

import java.util.List;
import java.util.Optional;
import org.minutebook.web.contract.OpenApi;

/**
 * The answer of the API's own address: what it is and which addresses it has.
 *
 * @param name of the archive
 * @param version of the program
 * @param address where the archive is published, if its settings say so
 * @param description the address of the OpenAPI document
 */
record ServiceResponse(
    String name,
    String version,
    Optional<String> address,
    String description,
    List<RouteJson> routes,
    List<String> warnings) {

  /**
   * An address of the API.
   *
   * @param path with the names of its variable parts in braces
   * @param summary what it answers
   */
  record RouteJson(String path, String summary) {}

  /**
   * The service document that fits the description in OpenAPI.
   *
   * @param api the address of the API, before its routes
   */
  static ServiceResponse of(
      String name, String version, Optional<String> address, String api, List<String> warnings) {
    List<RouteJson> routes =
        OpenApi.paths().entrySet().stream()
            .map(
                path ->
                    new RouteJson(
                        api + path.getKey(),
                        path.getValue()
                            .getAsJsonObject()
                            .getAsJsonObject("get")
                            .get("summary")
                            .getAsString()))
            .toList();
    return new ServiceResponse(name, version, address, api + "/openapi.json", routes, warnings);
  }
}
