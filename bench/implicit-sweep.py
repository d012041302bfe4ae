"""One line: the median seconds of a sweep of the library implicit (conjugate gradients, 3 steps, 32 bit).

Arguments: a file of int32 people, items and strengths, one array after the other; factors, alpha, ridge, sweeps, threads.
"""
import statistics
import sys

import implicit
import numpy as np
from implicit.cpu.als import AlternatingLeastSquares
from scipy.sparse import csr_matrix

path, factors, alpha, ridge, sweeps, threads = sys.argv[1], *map(float, sys.argv[2:])
people, items, strengths = np.fromfile(path, dtype="<i4").reshape(3, -1)
rows = csr_matrix(((1 + alpha * strengths).astype(np.float32), (people, items)))
model = AlternatingLeastSquares(
    factors=int(factors),
    regularization=ridge,
    dtype=np.float32,
    use_cg=True,
    iterations=int(sweeps),
    num_threads=int(threads),
    random_state=1,
)
seconds = []
model.fit(rows, show_progress=False, callback=lambda _, elapsed, *rest: seconds.append(elapsed))
print(implicit.__version__, statistics.median(seconds))
