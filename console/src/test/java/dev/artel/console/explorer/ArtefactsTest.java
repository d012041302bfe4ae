package dev.artel.console.explorer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artel.core.port.Cursor;
import dev.artel.core.port.Entry;
import dev.artel.core.port.Source;
import dev.artel.core.seal.Grant;
import dev.artel.core.seal.Grants;
import dev.artel.core.values.Address;
import dev.artel.core.values.Cid;
import dev.artel.core.values.Digests;
import dev.artel.core.values.Hash;
import dev.artel.testkit.MemoryStore;
import dev.artel.testkit.echo.EchoEvent;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class ArtefactsTest {
  private static final Cid SEALED = new Cid(Digests.sha256(new byte[] {1}));

  private final MemoryStore store = new MemoryStore();
  private final Artefacts artefacts = new Artefacts(store);

  private Cid grant() throws IOException {
    return store.put(Source.of(Grants.write(new Grant(SEALED, Hash.ZERO, List.of()))));
  }

  private static Entry entry(int round, Cid cid) {
    var said = new EchoEvent.Said(Hash.ZERO, round, Address.ZERO, cid, Hash.ZERO);
    return new Entry(Cursor.START, 0, Hash.ZERO, Address.ZERO, said);
  }

  @Test
  void shouldFindSealedContentByTheGrantsThatOpenIt() throws Exception {
    var log = List.of(entry(1, grant()), entry(2, SEALED));

    var found = artefacts.of(log, SEALED);

    assertThat(found).extracting(Artefact::round).containsExactly("1", "2");
    assertThat(found).isEqualTo(artefacts.of(log, SEALED));
    assertThat(artefacts.of(log, new Cid(Digests.sha256(new byte[] {2})))).isEmpty();
  }

  @Test
  void shouldForgetWhatIsNoLongerOnRecord() throws Exception {
    var first = entry(1, grant());
    assertThat(artefacts.of(List.of(first, entry(2, SEALED)), SEALED)).hasSize(2);

    assertThat(artefacts.of(List.of(first), SEALED)).hasSize(1);
  }
}
