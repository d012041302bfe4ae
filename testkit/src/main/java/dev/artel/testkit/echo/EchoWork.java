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
import dev.artel.core.weights.DType;
import dev.artel.core.weights.Safetensors;
import dev.artel.core.weights.Tensor;
import dev.artel.core.weights.Tensors;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;

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

  /** The finished model: what was heard in all, as one tensor. */
  record Finish(Label label, Hash heard) implements Job {
    @Override
    public Record run(Tools tools) throws IOException {
      var bytes = ByteBuffer.wrap(heard.bytes().toArray());
      var tensor = new Tensor("heard", DType.U8, List.of(Hash.SIZE), bytes);
      var file = Safetensors.write(new Tensors(List.of(tensor)));
      return new Model(EchoWork.put(tools, label, file), Digests.sha256(file));
    }
  }

  private static Cid put(Tools tools, Label label, byte[] plain) throws IOException {
    var key = tools.sealing().derive(label, Digests.sha256(plain));
    return tools.store().put(Source.of(tools.sealing().seal(plain, key, label)));
  }
}
