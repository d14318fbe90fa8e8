"""Numbers by chance that aren't spread evenly, as CPython's `random` makes them of even ones."""

from math import cos, e, exp, log, sin, sqrt, tau

_NORMAL_CONSTANT = 4 * exp(-0.5) / sqrt(2.0)
_LOG4 = log(4.0)
_GAMMA_CONSTANT = 1.0 + log(4.5)


class Shapes:
    """Over random(), a number from 0 that is less than 1."""

    def triangular(self, low=0.0, high=1.0, mode=None):
        part = self.random()
        try:
            middle = 0.5 if mode is None else (mode - low) / (high - low)
        except ZeroDivisionError:
            return low
        if part > middle:
            part = 1.0 - part
            middle = 1.0 - middle
            low, high = high, low
        return low + (high - low) * sqrt(part * middle)

    def normalvariate(self, mu=0.0, sigma=1.0):
        while True:
            first = self.random()
            second = 1.0 - self.random()
            z = _NORMAL_CONSTANT * (first - 0.5) / second
            if z * z / 4.0 <= -log(second):
                return mu + z * sigma

    def gauss(self, mu=0.0, sigma=1.0):
        z = self.gauss_next
        self.gauss_next = None
        if z is None:
            angle = self.random() * tau
            far = sqrt(-2.0 * log(1.0 - self.random()))
            z = cos(angle) * far
            self.gauss_next = sin(angle) * far
        return mu + z * sigma

    def lognormvariate(self, mu=0.0, sigma=1.0):
        return exp(self.normalvariate(mu, sigma))

    def expovariate(self, lambd=1.0):
        return -log(1.0 - self.random()) / lambd

    def paretovariate(self, alpha):
        return (1.0 - self.random()) ** (-1.0 / alpha)

    def weibullvariate(self, alpha, beta):
        return alpha * (-log(1.0 - self.random())) ** (1.0 / beta)

    def betavariate(self, alpha, beta):
        y = self.gammavariate(alpha, 1.0)
        return y / (y + self.gammavariate(beta, 1.0)) if y else 0.0

    def gammavariate(self, alpha, beta):
        if alpha <= 0.0 or beta <= 0.0:
            raise ValueError("gammavariate: alpha and beta must be > 0.0")
        if alpha == 1.0:
            return -log(1.0 - self.random()) * beta
        return (self._large_gamma(alpha) if alpha > 1.0 else self._small_gamma(alpha)) * beta

    def _large_gamma(self, alpha):
        # R.C.H. Cheng, "The generation of Gamma variables with non-integral shape parameters", 1977
        ainv = sqrt(2.0 * alpha - 1.0)
        b, c = alpha - _LOG4, alpha + ainv
        while True:
            first = self.random()
            if not 1e-7 < first < 0.9999999:
                continue
            second = 1.0 - self.random()
            v = log(first / (1.0 - first)) / ainv
            x = alpha * exp(v)
            z = first * first * second
            r = b + c * v - x
            if r + _GAMMA_CONSTANT - 4.5 * z >= 0.0 or r >= log(z):
                return x

    def _small_gamma(self, alpha):
        # Kennedy and Gentle, "Statistical Computing", algorithm GS
        while True:
            b = (e + alpha) / e
            p = b * self.random()
            x = p ** (1.0 / alpha) if p <= 1.0 else -log((b - p) / alpha)
            first = self.random()
            if p > 1.0:
                if first <= x ** (alpha - 1.0):
                    return x
            elif first <= exp(-x):
                return x
