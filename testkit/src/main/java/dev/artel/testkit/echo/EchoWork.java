package dev.artel.testkit.echo;

import dev.artel.core.paradigm.Job;
import dev.artel.core.paradigm.Model;
import dev.artel.core.paradigm.Tools;
import dev.artel.core.port.Fetched;
import dev.artel.core.port.Source;
import dev.artel.core.seal.Label;
import dev.artel.core.values.Cid;
import dev.artel.core.values.Digests;
import dev.artel.core.values.Hash;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** The jobs of an echo, and what they leave in the journal. */
final class EchoWork {
  private static final int MOST = 1 << 20;

  private EchoWork() {}

  record Echo(Cid sealed, Hash hash) {}

  /** Says what was heard, and the task file, or zeros where that can't be had. */
  record Speak(Label label, Cid file, Hash heard) implements Job {
    @Override
    public Record run(Tools tools) throws IOException {
      tools.progress().stage("speak");
      var read =
          switch (tools.store().fetch(file, MOST)) {
            case Fetched.Found(var bytes) -> Digests.sha256(bytes.read(MOST));
            case Fetched.Missing _, Fetched.TooLarge _, Fetched.Damaged _ -> Hash.ZERO;
          };
      var words = label.party().bytes().concat(heard.bytes()).concat(read.bytes());
      var plain = words.toArray();
      return new Echo(EchoWork.put(tools, label, plain), Digests.sha256(plain));
    }
  }

  /** The finished model: what was heard in all, as a safetensors file of one tensor. */
  record Finish(Label label, Hash heard) implements Job {
    private static final String HEADER =
        "{\"heard\":{\"dtype\":\"U8\",\"shape\":[32],\"data_offsets\":[0,32]}}";
    private static final int ALIGNMENT = 8;

    @Override
    public Record run(Tools tools) throws IOException {
      int padding = (ALIGNMENT - HEADER.length() % ALIGNMENT) % ALIGNMENT;
      var header = (HEADER + " ".repeat(padding)).getBytes(StandardCharsets.US_ASCII);
      var file =
          ByteBuffer.allocate(Long.BYTES + header.length + Hash.SIZE)
              .order(ByteOrder.LITTLE_ENDIAN)
              .putLong(header.length)
              .put(header)
              .put(heard.bytes().toArray())
              .array();
      return new Model(EchoWork.put(tools, label, file), Digests.sha256(file));
    }
  }

  private static Cid put(Tools tools, Label label, byte[] plain) throws IOException {
    var key = tools.sealing().derive(label, Digests.sha256(plain));
    return tools.store().put(Source.of(tools.sealing().seal(plain, key, label)));
  }
}
