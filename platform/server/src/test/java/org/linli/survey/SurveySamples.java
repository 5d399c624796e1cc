package org.linli.survey;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import org.linli.testing.LinliServer;
import org.linli.testing.Sample;
import org.linli.testing.Sample.Found;
import org.linli.testing.Sample.Ground;

/** Surveys and codes, for the trials of every route. */
@Factory
final class SurveySamples {

  @Singleton
  Sample survey() {
    return Sample.of(
        "survey",
        (server, ground) -> {
          SurveyGround here = new SurveyGround(server, ground.tenant(), ground.township());
          return Found.lying(here.survey(), here.path);
        });
  }

  @Singleton
  Sample code() {
    return Sample.of("SurveyAnswerController.code", SurveySamples::invited);
  }

  @Singleton
  Sample codeOfTheApi() {
    return Sample.of("SurveyAnswerApi.code", SurveySamples::invited);
  }

  /** Whoever has the code may answer. */
  private static Found invited(LinliServer server, Ground ground) {
    SurveyGround here = new SurveyGround(server, ground.tenant(), ground.township());
    return Found.shared(here.codes(here.survey(), 1).getFirst().grouped());
  }
}
