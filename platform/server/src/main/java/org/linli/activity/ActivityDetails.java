package org.linli.activity;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.training.TrainingTopic;
import org.linli.volunteer.ServiceType;
import org.linli.volunteer.Skill;

/**
 * What can be said of an activity; it holds for all of its sessions.
 *
 * @param project the project that it belongs to, if any
 * @param team the team that runs it, if one does
 * @param risks what may happen to those who take part, in words
 * @param minimumAge how old one must be on the day; 0 for any age
 * @param skills what one must be able to do
 * @param charge the account of the person in charge
 * @param contact the number to call, shown to everyone
 * @param trainings what one must be trained for on the day
 * @param insured whether one must be insured against accidents on the day
 */
record ActivityDetails(
    String name,
    @Nullable Long project,
    @Nullable Long team,
    ServiceType serviceType,
    String description,
    String risks,
    int minimumAge,
    Set<Skill> skills,
    long charge,
    String contact,
    Set<TrainingTopic> trainings,
    boolean insured) {

  ActivityDetails {
    skills = Set.copyOf(skills);
    trainings = Set.copyOf(trainings);
  }
}
