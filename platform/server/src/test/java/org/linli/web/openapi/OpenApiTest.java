package org.linli.web.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.web.router.Router;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.linli.testing.LinliServer;
import org.linli.testing.LinliTest;
import org.yaml.snakeyaml.Yaml;

@LinliTest
class OpenApiTest {

  private final Map<String, Map<String, Map<String, Object>>> paths;
  private final Map<String, Map<String, Object>> schemas;
  private final Router router;

  @SuppressWarnings("unchecked")
  OpenApiTest(LinliServer server) throws Exception {
    router = server.get(Router.class);
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpResponse<String> answer =
          client.send(
              HttpRequest.newBuilder(server.address().resolve("/openapi.yml")).build(),
              HttpResponse.BodyHandlers.ofString());
      assertThat(answer.statusCode()).isEqualTo(200);
      Map<String, Object> document = new Yaml().load(answer.body());
      paths = (Map<String, Map<String, Map<String, Object>>>) document.get("paths");
      schemas =
          (Map<String, Map<String, Object>>)
              ((Map<String, Object>) document.get("components")).get("schemas");
    }
  }

  @Test
  void every_route_of_the_api_is_described_and_nothing_else() {
    Set<String> routes =
        router
            .uriRoutes()
            .filter(route -> !route.getHttpMethodName().equals("HEAD"))
            .map(ApiDescription::path)
            .filter(path -> path.contains("/api/"))
            .collect(Collectors.toSet());
    assertThat(routes).isNotEmpty().isEqualTo(paths.keySet());
  }

  @Test
  void every_route_says_in_words_what_it_does() {
    assertThat(paths.values().stream().flatMap(path -> path.values().stream()))
        .filteredOn(one -> !String.valueOf(one.get("operationId")).startsWith("Sample"))
        .hasSizeGreaterThan(100)
        .allSatisfy(
            one ->
                assertThat(String.valueOf(one.get("summary")))
                    .as(String.valueOf(one.get("operationId")))
                    .endsWith("."));
  }

  @Test
  void parameters_and_fields_are_told_as_their_javadoc_tells_them() {
    Map<String, Object> list = paths.get("/{tenant}/api/recording").get("get");
    assertThat(list.get("summary").toString()).startsWith("Past sessions whose hours");
    assertThat(list.get("parameters").toString())
        .contains("name=state, description=LATE, SOON or CALM");
    assertThat(schemas.get("SessionsTodayApi.Unrecorded").get("properties").toString())
        .contains("due={type=string, format=date, description=the last day on which");
  }

  @Test
  void what_is_made_once_for_a_key_names_the_header() {
    assertThat(paths.get("/{tenant}/api/sessions/{session}/check-ins").get("post").toString())
        .contains("name=Idempotency-Key, in=header, required=false");
    assertThat(paths.get("/{tenant}/api/registrations").get("post").toString())
        .doesNotContain("Idempotency-Key");
  }

  @Test
  void the_communities_are_described_with_tenant_filters_roles_and_what_comes_back() {
    Map<String, Object> list = paths.get("/{tenant}/api/communities").get("get");
    assertThat(list.get("parameters").toString())
        .contains("name=tenant, in=path, required=true")
        .contains("name=county, in=query, required=false")
        .contains("default=100");
    assertThat(list.get("security").toString()).contains("bearer");
    assertThat(list.get("x-roles").toString()).contains("STAFF");
    assertThat(list.get("responses").toString())
        .contains("#/components/schemas/Part-CommunityApi.Item")
        .contains("application/problem+json");
    assertThat(schemas.get("Part-CommunityApi.Item").get("properties").toString())
        .contains("items={type=array, items={$ref=#/components/schemas/CommunityApi.Item}}");
    assertThat(schemas.get("CommunityApi.Item").get("properties").toString())
        .contains("officialName={type=string}")
        .contains("enum=[COMMUNITY, VILLAGE, NAMED_PLACE]");
    assertThat(schemas.get("CommunityApi.Item").get("required").toString())
        .contains("officialName")
        .doesNotContain("divisionCode");
  }

  @Test
  void the_document_reads_the_same_at_every_start() {
    assertThat(((Map<?, ?>) schemas.get("Problem").get("properties")).keySet())
        .map(String::valueOf)
        .containsExactly(
            "type",
            "title",
            "status",
            "detail",
            "code",
            "clause",
            "fields",
            "clauses",
            "instance",
            "requestId");
    assertThat(((Map<?, ?>) paths.get("/{tenant}/api/communities").get("get").get("responses")))
        .extracting(Map::keySet)
        .asString()
        .isEqualTo("[200, default]");
  }

  @Test
  void what_makes_something_answers_201_and_names_what_it_takes() {
    Map<String, Object> say =
        paths.get("/{tenant}/api/communities/{community}/league-branch").get("post");
    assertThat(say.get("responses").toString()).contains("201");
    assertThat(say.get("requestBody").toString()).contains("LeagueBranchApi.Saying");
    assertThat(schemas.get("LeagueBranchApi.Saying").get("properties").toString())
        .contains("state", "from", "name", "establishedOn");
  }
}
