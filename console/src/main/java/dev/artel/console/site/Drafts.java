package dev.artel.console.site;

import dev.artel.console.login.Sessions.Session;
import dev.artel.learning.recommender.rows.Reading;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;

/** Rows that were read and wait for their owner's word, the latest three of each session. */
final class Drafts {
  private static final int MOST = 3;

  /**
   * @param cells as they were typed, to go back to; none of an uploaded file
   */
  record Draft(List<List<String>> cells, Reading.Read rows) {}

  private final Map<Session, Map<String, Draft>> bySession = new WeakHashMap<>();

  synchronized void keep(Session session, String form, Draft draft) {
    var drafts = bySession.computeIfAbsent(session, s -> new LinkedHashMap<>());
    drafts.remove(form);
    drafts.put(form, draft);
    if (drafts.size() > MOST) {
      drafts.remove(drafts.keySet().iterator().next());
    }
  }

  synchronized Optional<Draft> find(Session session, String form) {
    return Optional.ofNullable(bySession.getOrDefault(session, Map.of()).get(form));
  }
}
